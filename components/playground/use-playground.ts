import { useCallback, useEffect, useRef, useState } from 'react'
import type { PerAxis } from '@/lib/conv/per-axis'
import type { GreyScale } from '@/lib/figures/grey-scale'
import type { MapFacts } from '@/lib/figures/map-facts'
import { pictureSide } from '@/lib/figures/pictures/picture'
import type { PictureId } from '@/lib/figures/pictures/picture-names'
import { firstSettings, type PlaygroundSettings } from '@/lib/figures/playground-settings'
import type { FilterResult, OrderedPicture } from './filter-order'
import type { PictureSource } from './picture-source'
import { putPixels } from './put-pixels'
import { readUpload } from './read-upload'
import { useCamera } from './use-camera'
import { useDroppedFiles } from './use-dropped-files'
import { useFilter } from './use-filter'

/** What is known of the map that is on the screen. */
export type ShownMap = { readonly facts: MapFacts; readonly scale: GreyScale; readonly milliseconds: number }

/** Numbers that change more often than this, in milliseconds, could not be read. */
const readingTime = 400
const firstPicture = 'house'

/** The picture, the settings and the worker of the playground put together; results go straight to the two canvases. */
export function usePlayground() {
  const [settings, setSettings] = useState(firstSettings)
  const [source, setSource] = useState<PictureSource>({ kind: 'drawn', id: firstPicture })
  const [size, setSize] = useState<PerAxis<number>>({ height: pictureSide, width: pictureSide })
  const [shown, setShown] = useState<ShownMap | null>(null)
  const [uploadProblem, setUploadProblem] = useState<string | null>(null)
  const pictureCanvas = useRef<HTMLCanvasElement>(null)
  const mapCanvas = useRef<HTMLCanvasElement>(null)
  // Frames of the camera are filtered by what is set when they come.
  const latest = useRef(firstSettings)
  const isLive = useRef(false)
  const shownAt = useRef(Number.NEGATIVE_INFINITY)

  const onResult = useCallback(({ picture, map, milliseconds }: FilterResult) => {
    if (picture !== 'same') {
      const { height, width } = picture
      putPixels(pictureCanvas.current, picture)
      setSize((old) => (old.height === height && old.width === width ? old : { height, width }))
    }
    if (map === 'none') return setShown(null)
    putPixels(mapCanvas.current, map.pixels)
    if (isLive.current && performance.now() - shownAt.current < readingTime) return
    shownAt.current = performance.now()
    setShown({ facts: map.facts, scale: map.scale, milliseconds })
  }, [])
  const { order, hasRoom, failed } = useFilter(onResult)

  const filter = useCallback((picture: OrderedPicture) => order({ picture, settings: latest.current }), [order])
  const onFrame = useCallback(
    (frame: OrderedPicture) => {
      isLive.current = true
      setSource((old) => (old.kind === 'camera' ? old : { kind: 'camera' }))
      filter(frame)
    },
    [filter],
  )
  const { camera, start, stop } = useCamera({ wantsFrame: hasRoom, onFrame })

  /** Counts choices, so that a file that is read slowly does not push out what was chosen after it. */
  const choices = useRef(0)
  const settle = useCallback(() => {
    choices.current += 1
    isLive.current = false
    setUploadProblem(null)
    stop()
    return choices.current
  }, [stop])

  const chooseFile = useCallback(
    async (file: File) => {
      const choice = settle()
      const upload = await readUpload(file)
      if (choice !== choices.current) return
      if (upload.kind === 'problem') return setUploadProblem(upload.problem)
      setSource({ kind: 'file', name: file.name })
      filter(upload)
    },
    [settle, filter],
  )
  const takeFile = useCallback((file: File) => void chooseFile(file), [chooseFile])
  useDroppedFiles(takeFile)

  useEffect(() => filter({ kind: 'drawn', id: firstPicture }), [filter])

  return {
    settings,
    source,
    size,
    shown,
    failed,
    camera,
    problem: camera.kind === 'problem' ? camera.problem : uploadProblem,
    canvases: { picture: pictureCanvas, map: mapCanvas },
    change: (next: PlaygroundSettings) => {
      latest.current = next
      setSettings(next)
      filter({ kind: 'same' })
    },
    chooseDrawn: (id: PictureId) => {
      settle()
      setSource({ kind: 'drawn', id })
      filter({ kind: 'drawn', id })
    },
    chooseFile: takeFile,
    switchCamera: () => {
      const wasOff = camera.kind === 'off' || camera.kind === 'problem'
      settle()
      if (wasOff) void start()
    },
  }
}
