import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { MomentText } from '@/components/ui/date-text';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { ReviewedCase } from '@/lib/cases/review-queries';
import type { DocumentRow } from '@/lib/documents/queries';
import { wordsHere } from '@/lib/i18n/here';
import { documentHref, shownDocuments, standingDocument } from './document-address';

interface DocumentsPanelProps {
  review: ReviewedCase;
  /** The document that is shown, or what took its place; when neither is there, the first. */
  wanted: string;
  /** In per cent. */
  zoom: number;
}

/** The documents of a case: the list, and one of them beside the form, with ways to the next and to a closer look. */
export function DocumentsPanel({ review, wanted, zoom }: DocumentsPanelProps) {
  const t = wordsHere('staffCase.documents');
  const types = useDocumentTypes();
  const documents = shownDocuments(review.documents);
  const standing = standingDocument(review.documents, wanted);
  const isGone = standing === null && review.documents.some(({ id }) => id === wanted);
  const place = Math.max(
    0,
    documents.findIndex(({ id }) => id === standing?.id),
  );
  const shown = documents[place];
  return (
    <Panel title={t('title', { count: String(documents.length) })}>
      {review.missing.length > 0 && (
        <Callout tone="warn" level={3} title={t('missing')}>
          <ul>
            {review.missing.map((type) => (
              <li key={type}>{types(type)}</li>
            ))}
          </ul>
        </Callout>
      )}
      {isGone && (
        <Callout tone="info" level={3} title={t('gone')}>
          <p>{t('goneText')}</p>
        </Callout>
      )}
      {!shown && <p>{t('none')}</p>}
      {shown && (
        <>
          <div className={review.missing.length > 0 || isGone ? 'mt-4' : ''}>
            <DocumentList {...{ review, documents, shownId: shown.id }} />
          </div>
          <Viewer {...{ review, documents, place, shown, zoom }} />
        </>
      )}
    </Panel>
  );
}

function DocumentList({
  review,
  documents,
  shownId,
}: {
  review: ReviewedCase;
  documents: readonly DocumentRow[];
  shownId: string;
}) {
  const t = wordsHere('staffCase.documents');
  const types = useDocumentTypes();
  return (
    <ol className="plain-list grid gap-2">
      {documents.map((document) => (
        <li key={document.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <AppLink
            href={documentHref(review.caseId, document.id, 100)}
            aria-current={document.id === shownId ? 'true' : undefined}
            className={document.id === shownId ? 'font-semibold' : 'link'}
          >
            {types(document.type)}
          </AppLink>
          <span className="wrap-anywhere text-small text-ink-soft">{document.fileName}</span>
          {document.state === 'refused' && <Tag tone="bad">{t('refused')}</Tag>}
          {!document.scanned && <Tag tone="neutral">{t('notScanned')}</Tag>}
        </li>
      ))}
    </ol>
  );
}

interface ViewerProps {
  review: ReviewedCase;
  documents: readonly DocumentRow[];
  place: number;
  shown: DocumentRow;
  zoom: number;
}

function Viewer({ review, documents, place, shown, zoom }: ViewerProps) {
  const t = wordsHere('staffCase.documents');
  const types = useDocumentTypes();
  const previous = documents[place - 1];
  const next = documents[place + 1];
  const { caseId } = review;
  return (
    <section id="document" className="mt-5 scroll-mt-4 border-t border-line pt-5" aria-labelledby="document-title">
      <h3 id="document-title" className="text-h4">
        {t('place', { place: String(place + 1), count: String(documents.length) })}: {types(shown.type)}
      </h3>
      <p className="text-small text-ink-soft">
        <span className="wrap-anywhere">{shown.fileName}</span>, <MomentText at={shown.uploadedAt} />
      </p>
      {shown.refusedReason && <p className="mt-1">{t('refusedFor', { reason: shown.refusedReason })}</p>}
      <DocumentView document={shown} zoom={zoom} label={types(shown.type)} />
      <nav className="btn-row" aria-label={t('ways')}>
        {previous && <Way href={documentHref(caseId, previous.id, 100)} accessKey="p" label={t('previous')} />}
        {next && <Way href={documentHref(caseId, next.id, 100)} accessKey="n" label={t('next')} />}
        {zoom < 400 && <Way href={documentHref(caseId, shown.id, zoom + 50)} accessKey="i" label={t('zoomIn')} />}
        {zoom > 50 && <Way href={documentHref(caseId, shown.id, zoom - 50)} accessKey="o" label={t('zoomOut')} />}
        <LinkButton href={`/api/staff/documents/${shown.id}`} icon="download" download className="btn-small">
          {t('download')}
        </LinkButton>
      </nav>
    </section>
  );
}

function Way({ href, accessKey, label }: { href: string; accessKey: string; label: string }) {
  return (
    <AppLink className="btn btn-secondary btn-small" href={href} accessKey={accessKey}>
      {label}
    </AppLink>
  );
}

function DocumentView({ document, zoom, label }: { document: DocumentRow; zoom: number; label: string }) {
  const address = `/api/staff/documents/${document.id}/view`;
  if (document.mediaType === 'application/pdf') {
    // The browser's own viewer reads the enlargement from the fragment; another address makes it read again.
    return <iframe key={zoom} className="document-view" src={`${address}#zoom=${zoom}`} title={label} loading="lazy" />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses a keyboard has to be able to scroll the picture
    <section className="document-view" tabIndex={0} aria-label={label}>
      {/* biome-ignore lint/performance/noImgElement: an image of a person's papers is neither resized nor cached */}
      <img src={address} alt={label} style={{ width: `${zoom}%` }} loading="lazy" />
    </section>
  );
}

function useDocumentTypes() {
  return wordsHere('documents.type');
}
