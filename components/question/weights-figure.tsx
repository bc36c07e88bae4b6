type Weights = { filters: number; height: number; width: number; depth: number; biases: number }

/** Blocks that are drawn one by one; of more filters the first two, dots, and the last. */
const mostBlocks = 4
const face = 58
const depthShift = 26
const place = 112

/** A layer's weights as a row of blocks, one per filter, each as deep as the input, with its bias beside it. */
export function WeightsFigure({ id, filters, height, width, depth, biases }: Weights & { id: string }) {
  const places: (number | 'dots')[] =
    filters <= mostBlocks ? Array.from({ length: filters }, (_, index) => index + 1) : [1, 2, 'dots', filters]
  const caption =
    `${filters.toLocaleString('en')} ${filters === 1 ? 'block' : 'blocks'} of ${height} × ${width} × ${depth} weights, ` +
    (biases === 0 ? 'without biases.' : `${filters === 1 ? 'with' : 'each with'} one bias (the ring).`)
  return (
    <figure className="max-w-2xl">
      <svg
        viewBox={`0 0 ${places.length * place} 130`}
        width={places.length * place}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-caption`}
        className="figures block h-auto max-w-full"
      >
        <title id={`${id}-title`}>The weights of the layer</title>
        {places.map((filter, index) => (
          <g key={filter} transform={`translate(${index * place + 4} 4)`}>
            {filter === 'dots' ? <Dots /> : <Block height={height} width={width} bias={biases > 0} label={filter} />}
          </g>
        ))}
      </svg>
      <figcaption id={`${id}-caption`} className="mt-3 text-base text-ink-soft">
        {caption}
      </figcaption>
    </figure>
  )
}

function Dots() {
  return [0, 1, 2].map((dot) => (
    <circle key={dot} cx={26 + dot * 20} cy={depthShift + face / 2} r="4" className="fill-edge" />
  ))
}

/** The front face is ruled into its height and width where the cells are still large enough to be counted. */
function Block({ height, width, bias, label }: { height: number; width: number; bias: boolean; label: number }) {
  const rules = (count: number) =>
    count > 11 ? [] : Array.from({ length: count - 1 }, (_, index) => ((index + 1) * face) / count)
  return (
    <>
      <path
        d={`M0 ${depthShift}l${depthShift} ${-depthShift}h${face}v${face}l${-depthShift} ${depthShift}v${-face}z`}
        className="fill-sunk stroke-edge"
        strokeWidth="1.5"
      />
      <path d={`M${face} ${depthShift}l${depthShift} ${-depthShift}`} className="stroke-edge" strokeWidth="1.5" />
      <rect y={depthShift} width={face} height={face} className="fill-window stroke-window-edge" strokeWidth="2" />
      <g className="stroke-on-window" strokeWidth="0.75">
        {rules(width).map((x) => (
          <path key={`x ${x}`} d={`M${x} ${depthShift}v${face}`} />
        ))}
        {rules(height).map((y) => (
          <path key={`y ${y}`} d={`M0 ${depthShift + y}h${face}`} />
        ))}
      </g>
      <text x={face / 2} y={depthShift + face + 24} textAnchor="middle" className="fill-ink text-sm">
        {label.toLocaleString('en')}
      </text>
      {bias && (
        <circle
          cx={face + 16}
          cy={depthShift + face - 2}
          r="8"
          className="fill-sheet stroke-window-edge"
          strokeWidth="2.5"
          data-part="bias"
        />
      )}
    </>
  )
}
