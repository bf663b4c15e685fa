const LINES = [
  'Pages are read and clauses are found on this device. No text, address or finding is sent anywhere.',
  'The report of an open tab is kept in the browser’s memory and goes with the tab.',
  'Reports that you save, and your settings, are kept in this browser until you delete them.',
  'A document that you watch is loaded from its own site, by default once a day and without your cookies. Its texts and changes are kept in this browser until you stop watching.',
  'The wording of another platform is loaded from a public archive, by your click, without cookies and after you agreed to that one address. It is kept in this browser until you delete it.',
  'Nothing from a private window is kept.',
  'There is no account, no counting of visits and no server of ours.',
];

/** The privacy statement. */
export function PrivacyView() {
  return (
    <>
      <h1>Privacy</h1>
      <ul class="lines">
        {LINES.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
