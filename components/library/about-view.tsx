/** How clauses are found, in plain words. */
export function AboutView() {
  return (
    <>
      <h1>How this works</h1>
      <section>
        <h2>Finding clauses</h2>
        <p>
          Clausemark reads the text of a page in your browser, cuts it into sentences, and compares each with written
          rules for 37 types of clause. A rule looks for words near each other, under a heading or after an introducing
          line. The words that decided are underlined in each record, so that you can judge for yourself.
        </p>
      </section>
      <section>
        <h2>What severity means</h2>
        <dl class="attr">
          <div>
            <dt>High</dt>
            <dd>gives up something that is hard to get back, or that most readers would refuse if asked plainly</dd>
          </div>
          <div>
            <dt>Medium</dt>
            <dd>a real cost or loss of control that is common, or a high one with a real way out</dd>
          </div>
          <div>
            <dt>Low</dt>
            <dd>worth knowing; usual and limited</dd>
          </div>
          <div>
            <dt>Protection</dt>
            <dd>works for you</dd>
          </div>
        </dl>
        <p>Each severity starts from its type and is moved by what the clause states. The steps are listed with it.</p>
      </section>
      <section>
        <h2>What it can’t do</h2>
        <p>
          It reads English only. It can miss a clause that is worded in a way no rule knows, and it can mark one that is
          harmless. No mark is not a clean bill. Nothing here is legal advice, and Clausemark is not affiliated with the
          platforms it names.
        </p>
      </section>
    </>
  );
}
