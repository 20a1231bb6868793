import { saveAs } from '@/components/data/save-as';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { Playbook } from '@/lib/model/playbook';
import { writeMarkdownBook } from '@/lib/playbook/files/markdown';
import { writeJsonBook } from '@/lib/playbook/files/read-book';

/** The playbook with the own changes and without what is hidden, as a file. */
export function ExportMenu({ book }: { book: Playbook }) {
  const { t } = useWords();
  return (
    <div className="flex shrink-0 gap-1.5">
      <Button
        data-testid="book-json"
        title={t.editor.files.saveJson}
        onClick={() => saveAs(writeJsonBook(book), `${book.id}.json`)}
      >
        JSON
      </Button>
      <Button
        data-testid="book-markdown"
        title={t.editor.files.saveMarkdown}
        onClick={() => saveAs(writeMarkdownBook(book), `${book.id}.md`, 'text/markdown')}
      >
        Markdown
      </Button>
    </div>
  );
}
