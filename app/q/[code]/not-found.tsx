import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { CodeForm } from '@/components/practice/code-form'

export default function CodeNotFound() {
  return (
    <>
      <PageHeader
        title="No question has this code"
        intro="A code has two letters, a dash and four letters or digits, such as GS-7K2M. Codes with eight of them come from an exam and open only for those who may see its review, once it is closed: sign in with the account it was sat with."
      />
      <CodeForm />
      <p className="mt-8">
        <ButtonLink href="/practice" kind="quiet">
          Go to practice
        </ButtonLink>
      </p>
    </>
  )
}
