import { useRef } from 'react'
import { type PictureId, pictureNames } from '@/lib/figures/pictures/picture-names'
import { pictureTypes } from '@/lib/figures/pictures/picture-problem'
import { Button } from '../button'
import { ChipChoice } from './chip-choice'
import type { PictureSource } from './picture-source'

const options = pictureNames.map(({ id, name }) => ({ value: id, label: name }))

/** Which picture is filtered: a drawn one, a file, or what the camera sees. */
export function PictureChoice({
  source,
  camera,
  onDrawn,
  onFile,
  onCamera,
}: {
  source: PictureSource
  camera: 'off' | 'asking' | 'on'
  onDrawn: (id: PictureId) => void
  onFile: (file: File) => void
  onCamera: () => void
}) {
  const file = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-col gap-3">
      <ChipChoice
        legend="Picture"
        value={source.kind === 'drawn' ? source.id : null}
        options={options}
        onChange={onDrawn}
      />
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={file}
          type="file"
          accept={pictureTypes.join(',')}
          aria-label="Choose a picture"
          className="hidden"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) onFile(chosen)
            // So that the same file can be chosen again.
            target.value = ''
          }}
        />
        <Button type="button" kind="secondary" onClick={() => file.current?.click()}>
          Your picture …
        </Button>
        <Button type="button" kind="secondary" onClick={onCamera}>
          {cameraWords[camera]}
        </Button>
        <p className="text-base text-ink-soft">
          {source.kind === 'file' ? `Shown: ${source.name}. ` : ''}You can also drop or paste one. Nothing leaves your
          browser.
        </p>
      </div>
    </div>
  )
}

const cameraWords = { off: 'Use the camera', asking: 'Cancel the camera', on: 'Stop the camera' } as const
