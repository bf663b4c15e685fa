import { useState } from 'preact/hooks';

export interface DataSectionProps {
  readonly onExportAll: () => void;
  /** With the text of the file that the reader chose. */
  readonly onImport: (text: string) => void;
  readonly onDeleteAll: () => void;
}

/** What is kept on this device, and how it is taken along, brought back and deleted. */
export function DataSection({ onExportAll, onImport, onDeleteAll }: DataSectionProps) {
  const [asks, setAsks] = useState(false);
  return (
    <section>
      <h2>Data on this device</h2>
      <p>
        Saved reports, watched documents and settings are kept in this browser only. Of each watched document the last
        20 texts are kept, compressed. Where the browser has no room left, older texts give way but for the newest two
        of each document; changes, reports and settings never do.
      </p>
      <div class="acts">
        <button type="button" class="btn" onClick={onExportAll}>
          Export everything
        </button>
        <FileChoice onImport={onImport} />
        {!asks && (
          <button type="button" class="btn" onClick={() => setAsks(true)}>
            Delete everything
          </button>
        )}
      </div>
      {asks && (
        <fieldset class="sure">
          <legend>Delete saved reports, watched documents and settings for good?</legend>
          <button
            type="button"
            class="btn"
            onClick={() => {
              setAsks(false);
              onDeleteAll();
            }}
          >
            Yes, delete everything
          </button>
          <button type="button" class="btn" onClick={() => setAsks(false)}>
            Keep it
          </button>
        </fieldset>
      )}
    </section>
  );
}

/** The choice of a file, as the browser shows it. The same file can be chosen twice. */
function FileChoice({ onImport }: Pick<DataSectionProps, 'onImport'>) {
  return (
    <label class="pick">
      <span>Import such a file</span>
      <input
        type="file"
        accept="application/json,.json"
        onChange={async (event) => {
          const input = event.currentTarget;
          const text = await input.files?.[0]?.text();
          input.value = '';
          if (text !== undefined) onImport(text);
        }}
      />
    </label>
  );
}
