/**
 * Why there is no picture from a camera, in words. `name` is that of the exception with which a browser refuses (W3C, "Media Capture
 * and Streams", getUserMedia); 'insecure' and 'ended' are ours: for a page without access to cameras, and for one that stopped.
 */
export function cameraProblem(name: string): string {
  switch (name) {
    case 'insecure':
      return 'A camera can be used only where the address starts with https:// or localhost. Choose a picture or a file instead.'
    case 'ended':
      return 'The camera has stopped. Perhaps it was unplugged, or its permission was taken back.'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'The camera is not allowed here. Allow it for this site in the browser’s settings, or choose a picture or a file instead.'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'No camera was found. Connect one, or choose a picture or a file instead.'
    case 'NotReadableError':
      return 'The camera does not answer. Another program may be using it; close that and try again.'
    default:
      return 'The camera could not be started. Try again, or choose a picture or a file instead.'
  }
}
