/** Numbers of channels that people build layers with. */
export const usualChannels = [
  1, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256, 320, 384, 512, 768, 1024, 2048,
]

/** Sides of images and feature maps, in pixels. */
export const usualSides = [
  6, 7, 8, 10, 12, 13, 14, 16, 20, 24, 26, 27, 28, 30, 32, 36, 40, 48, 54, 55, 56, 60, 64, 80, 96, 112, 128, 160, 192,
  200, 224, 227, 256, 299, 320, 384, 512,
]
