import { Download } from 'lucide-react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { getT } from '#lib/i18n/get-t.ts';
import type { TemplateView } from '#lib/inquiries/letters/view.ts';

type TemplateListProps = {
  templates: readonly TemplateView[];
  label: string;
  retire: (data: FormData) => Promise<void>;
};

/** Templates in use, each to be had as a file. */
export async function TemplateList({ templates, label, retire }: TemplateListProps) {
  const t = await getT('letters');
  return (
    <Card flush>
      <List label={label}>
        {templates.map((template) => (
          <Row
            key={template.id}
            title={<bdi>{template.name}</bdi>}
            lang={template.lang}
            meta={
              <>
                <span>{t(`kind.${template.kind}`)}</span>
                <span>{t(`lang.${template.lang}`)}</span>
                <span>{t(`templates.${template.origin}`)}</span>
              </>
            }
            actions={
              <>
                <a
                  className={buttonStyle('secondary', 'small')}
                  href={`/api/letter-templates/${template.id}`}
                  download
                >
                  <Download aria-hidden="true" className="size-4" />
                  {t('templates.download')}
                  <VisuallyHidden> {template.name}</VisuallyHidden>
                </a>
                <form action={retire}>
                  <input type="hidden" name="id" value={template.id} />
                  <SubmitButton size="small" variant="quiet">
                    {t('templates.retire')}
                    <VisuallyHidden> {template.name}</VisuallyHidden>
                  </SubmitButton>
                </form>
              </>
            }
          />
        ))}
      </List>
    </Card>
  );
}
