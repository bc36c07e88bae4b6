import { useCallback, useEffect, useRef, useState } from 'react'
import { cameraProblem } from '@/lib/figures/pictures/camera-problem'
import { fitPicture } from '@/lib/figures/pictures/fit-picture'
import { pictureSide } from '@/lib/figures/pictures/picture'
import type { OrderedPicture } from './filter-order'

declare global {
  /** How a frame is to be turned and mirrored, which the types of this TypeScript do not know yet. */
  interface VideoFrame {
    readonly rotation: number
    readonly flip: boolean
  }
}

type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'on' }
  | { readonly kind: 'problem'; readonly problem: string }

type CameraUse = {
  /** Asked before each frame: whether one is wanted now. Both functions must stay the same. */
  readonly wantsFrame: () => boolean
  readonly onFrame: (frame: CameraFrame) => void
}

type CameraFrame = Extract<OrderedPicture, { kind: 'pixels' | 'frame' }>

/** The camera as frames of at most 512 pixels. It stops by itself when the page is left or hidden, and is never on twice. */
export function useCamera({ wantsFrame, onFrame }: CameraUse) {
  const [state, setState] = useState<CameraState>({ kind: 'off' })
  /** Ends what runs or is being asked for. */
  const end = useRef<() => void>(() => undefined)

  const stop = useCallback(() => {
    end.current()
    end.current = () => undefined
    setState({ kind: 'off' })
  }, [])

  const start = useCallback(async () => {
    stop()
    let stopped = false
    let stream: MediaStream | null = null
    const release = () => {
      stopped = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const fail = (name: string) => {
      if (stopped) return
      release()
      setState({ kind: 'problem', problem: cameraProblem(name) })
    }
    end.current = release
    if (!navigator.mediaDevices) return fail('insecure')
    setState({ kind: 'asking' })
    try {
      const wanted = { width: { ideal: pictureSide }, height: { ideal: pictureSide }, facingMode: 'environment' }
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
      // Stopped while the browser was still asking.
      if (stopped) return release()
      for (const track of stream.getVideoTracks()) track.addEventListener('ended', () => fail('ended'))
      await showFrames(stream, { wantsFrame, onFrame, isStopped: () => stopped })
      if (!stopped) setState({ kind: 'on' })
    } catch (error) {
      fail(error instanceof DOMException ? error.name : 'unknown')
    }
  }, [stop, wantsFrame, onFrame])

  useEffect(() => {
    const stopWhenHidden = () => {
      if (document.hidden) stop()
    }
    document.addEventListener('visibilitychange', stopWhenHidden)
    return () => {
      document.removeEventListener('visibilitychange', stopWhenHidden)
      end.current()
    }
  }, [stop])

  return { camera: state, start, stop }
}

async function showFrames(stream: MediaStream, use: CameraUse & { readonly isStopped: () => boolean }): Promise<void> {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  await video.play()
  const draw = drawnFrames(video)
  // With each new frame, where the browser tells of them.
  const soon = (look: () => void) =>
    'requestVideoFrameCallback' in video ? video.requestVideoFrameCallback(look) : requestAnimationFrame(look)
  let lastTime = -1
  const next = () => {
    if (use.isStopped()) return
    if (video.videoWidth > 0 && video.currentTime !== lastTime && use.wantsFrame()) {
      lastTime = video.currentTime
      use.onFrame(takeFrame(video) ?? draw())
    }
    soon(next)
  }
  next()
}

/** Formats whose first plane is the brightness, one byte for each pixel. */
const brightnessFirst: readonly (string | null)[] = ['I420', 'I420A', 'I422', 'I444', 'NV12']

/** The frame itself, where this browser gives it with its brightness, and tells how the camera is turned; else null. */
function takeFrame(video: HTMLVideoElement): CameraFrame | null {
  if (typeof VideoFrame === 'undefined' || !('rotation' in VideoFrame.prototype)) return null
  const frame = new VideoFrame(video)
  const upright = frame.rotation === 0 && !frame.flip
  if (upright && brightnessFirst.includes(frame.format)) return { kind: 'frame', frame }
  frame.close()
  return null
}

/** Takes frames by drawing them, which every browser can. */
function drawnFrames(video: HTMLVideoElement): () => CameraFrame {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no canvas.')
  return () => {
    const { width, height } = fitPicture({ width: video.videoWidth, height: video.videoHeight })
    // Setting a size empties a canvas, even where it is the same; a phone that is turned has another.
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.drawImage(video, 0, 0, width, height)
    return { kind: 'pixels', pixels: { data: context.getImageData(0, 0, width, height).data, width, height } }
  }
}
