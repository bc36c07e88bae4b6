'use client'

import { leftoverSentence, mapSentence } from '@/lib/figures/map-sentence'
import { playgroundShape } from '@/lib/figures/playground-shape'
import { Notice } from '../notice'
import { GreyFigure } from './grey-figure'
import { GreyLegend } from './grey-legend'
import { KernelControls } from './kernel-controls'
import { LayerControls } from './layer-controls'
import { MapSummary } from './map-summary'
import { PictureChoice } from './picture-choice'
import { usePlayground } from './use-playground'

/** On a phone the picture and its map stay in sight above the controls, unless the screen is low. */
const inSight =
  'max-md:sticky max-md:top-0 max-md:z-10 max-md:-mx-4 max-md:border-b max-md:border-line max-md:bg-ground max-md:px-4 max-md:py-2 [@media(max-height:40rem)]:static'
/** So that what gets the focus does not hide below them. */
const belowFigures = 'max-md:[&_:is(input,select)]:scroll-mt-80'

/** A picture and its feature map side by side, filtered anew with every change. It needs scripts, and is hidden without. */
export function Playground() {
  const { settings, source, size, shown, failed, camera, problem, canvases, ...actions } = usePlayground()
  const shape = playgroundShape(size, settings)
  const described = shape.kind === 'shape' && shown ? mapSentence(shape, shown.facts, shown.scale) : ''
  const leftover = shape.kind === 'shape' ? leftoverSentence(shape, settings) : null
  return (
    <div className="flex flex-col gap-6 noscript:hidden">
      <PictureChoice
        source={source}
        camera={camera.kind === 'problem' ? 'off' : camera.kind}
        onDrawn={actions.chooseDrawn}
        onFile={actions.chooseFile}
        onCamera={actions.switchCamera}
      />
      {failed && <Notice kind="problem" title="This browser cannot run the filter. Try a newer one." />}
      {problem !== null && <Notice kind="problem" title={problem} />}
      <div className="flex flex-col gap-x-10 gap-y-6 md:grid md:grid-cols-[minmax(0,1fr)_19rem] md:items-start">
        <div className="flex flex-col gap-6 max-md:contents md:sticky md:top-4">
          <div className={`grid grid-cols-2 gap-3 sm:gap-5 ${inSight}`}>
            <GreyFigure
              name="Picture"
              label={`The picture, ${size.height} × ${size.width}`}
              canvas={canvases.picture}
              size={size}
              picture={size}
            />
            <GreyFigure
              name="Feature map"
              label={described === '' ? 'The feature map' : described}
              canvas={canvases.map}
              size={shape.kind === 'shape' ? shape.output : null}
              picture={size}
            />
          </div>
          <GreyLegend scale={shown?.scale ?? null} />
          {shape.kind === 'problem' ? (
            <Notice kind="problem" title={shape.problem} />
          ) : (
            <MapSummary shape={shape} facts={shown?.facts ?? null} milliseconds={shown?.milliseconds ?? null} />
          )}
          {leftover !== null && <p>{leftover}</p>}
          <p role="status" className="sr-only">
            {camera.kind === 'on' ? 'The camera is on.' : described}
          </p>
        </div>
        <div className={`flex flex-col gap-8 ${belowFigures}`}>
          <section aria-labelledby="kernel-heading">
            <h2 id="kernel-heading" className="mb-3">
              Kernel
            </h2>
            <KernelControls settings={settings} onChange={actions.change} />
          </section>
          <section aria-labelledby="layer-heading">
            <h2 id="layer-heading" className="mb-3">
              Layer
            </h2>
            <LayerControls settings={settings} onChange={actions.change} />
          </section>
        </div>
      </div>
    </div>
  )
}
