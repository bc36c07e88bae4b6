'use client'

import { useEffect, useRef } from 'react'
import type { SkillGroup } from '@/lib/questions/families-by-skill'

const box = 'mt-1 size-5 shrink-0'
const partly =
  "indeterminate:border-action indeterminate:before:h-0.5 indeterminate:before:w-2.5 indeterminate:before:bg-action indeterminate:before:content-['']"

/** A skill as a whole or kind by kind. Without scripts the skill's own box stands for all of its kinds. */
export function FamilyGroup({ group: { skill, title, families } }: { group: SkillGroup }) {
  const all = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const singles = () => [...(list.current?.querySelectorAll('input') ?? [])]

  function showWhole() {
    if (!all.current) return
    const ticked = singles().filter(({ checked }) => checked).length
    all.current.checked = ticked === families.length
    all.current.indeterminate = ticked > 0 && ticked < families.length
  }

  function tickAll(checked: boolean) {
    for (const single of singles()) single.checked = checked
  }

  // What was ticked before the scripts came, or before a way back to this page.
  useEffect(() => {
    if (all.current?.checked) for (const single of singles()) single.checked = true
    else showWhole()
  })

  return (
    <fieldset className="min-w-0 border-t border-line py-2">
      <legend className="sr-only">{title}</legend>
      <label className="flex gap-3 py-1.5">
        <input
          ref={all}
          type="checkbox"
          name="skills"
          value={skill}
          onChange={(event) => tickAll(event.target.checked)}
          className={`${box} ${partly}`}
        />
        <span>
          <span className="font-display text-lg font-bold">{title}</span>{' '}
          <span className="text-base whitespace-nowrap text-ink-soft">
            {families.length === 1 ? '1 kind' : `all ${families.length} kinds`}
          </span>
        </span>
      </label>
      <details className="ps-8">
        <summary className="text-base text-link">
          {families.length === 1 ? 'Show it' : 'Choose among them'}
          <span className="sr-only">: {title}</span>
        </summary>
        <ul ref={list} className="mt-1 flex flex-col">
          {families.map((family) => (
            <li key={family.id}>
              <label className="flex gap-3 py-1.5">
                <input type="checkbox" name="families" value={family.id} onChange={showWhole} className={box} />
                <span>
                  <span className="block font-semibold">{family.title}</span>
                  <span className="block text-base text-ink-soft">{family.description}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  )
}
