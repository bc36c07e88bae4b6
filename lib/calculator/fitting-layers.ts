import { axisSize } from '@/lib/calculator/axis-size'
import { isSquare, type Layer, type SlidingKind } from '@/lib/calculator/layer'
import { type FittingChange, nearestFits } from '@/lib/calculator/nearest-fits'
import { measureAxis } from '@/lib/conv/measure-axis'

/** A layer that differs from one that does not fit in one setting, on the axis or axes named, and does fit there. */
export type FittingLayer = {
  readonly axes: 'both' | 'height' | 'width'
  readonly change: FittingChange
  readonly layer: Layer
  /** The output size of the axis. */
  readonly size: number
}

/** The nearest layers that fit, for every axis that does not; none for a transposed layer, where nothing is divided. */
export function fittingLayers(layer: Layer): FittingLayer[] {
  if (layer.kind === 'transposed') return []
  if (isSquare(layer)) return ofAxis(layer.kind, layer, 'both')
  return [...ofAxis(layer.kind, layer, 'height'), ...ofAxis(layer.kind, layer, 'width')]
}

function ofAxis(kind: SlidingKind, layer: Layer, axes: FittingLayer['axes']): FittingLayer[] {
  const axis = layer.axes[axes === 'both' ? 'width' : axes]
  const { numerator } = measureAxis(axis)
  if (numerator >= 0 && numerator % axis.stride === 0) return []
  return nearestFits(kind, axis).map((change): FittingLayer => {
    const changed =
      axes === 'both' ? { height: change.axis, width: change.axis } : { ...layer.axes, [axes]: change.axis }
    return { axes, change, layer: { kind, axes: changed }, size: axisSize({ kind, axes: changed }, change.axis) }
  })
}
