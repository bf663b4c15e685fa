/** A finding with the confidence it was stated with, and whether the reader agrees. */
export interface Stated {
  readonly confidence: number;
  readonly holds: boolean;
  /** Whether its document is in the sealed fold. */
  readonly sealed: boolean;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

interface Bin {
  readonly name: string;
  readonly count: number;
  /** Mean confidence stated. */
  readonly mean: number;
  /** Share that holds. */
  readonly share: number;
}

function binsOf(stated: readonly Stated[]): Bin[] {
  return EDGES.slice(0, -1).flatMap((low, i) => {
    const high = EDGES[i + 1] as number;
    const inside = stated.filter(({ confidence }) => confidence >= low && confidence < high);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const name = `${low.toFixed(2)} to ${Math.min(1, high).toFixed(2)}`;
    return [{ name, count: inside.length, mean, share: shareOf(inside) }];
  });
}

function shareOf(stated: readonly Stated[]): number {
  return stated.filter(({ holds }) => holds).length / Math.max(1, stated.length);
}

/** A Markdown table: findings by stated confidence, the mean stated, the share that holds, and both counts for the sealed fold. */
export function reliabilityTable(stated: readonly Stated[]): string {
  const sealed = new Map(binsOf(stated.filter((s) => s.sealed)).map((bin) => [bin.name, bin]));
  const lines = binsOf(stated).map(({ name, count, mean, share }) => {
    const there = sealed.get(name);
    const beside = there ? `${there.count} | ${there.share.toFixed(2)}` : '0 | ';
    return `| ${name} | ${count} | ${mean.toFixed(2)} | ${share.toFixed(2)} | ${beside} |`;
  });
  const head = '| stated | findings | mean stated | hold | of them sealed | hold |';
  return [head, '| --- | ---: | ---: | ---: | ---: | ---: |', ...lines].join('\n');
}

/** The least confidence, in hundredths, from which on findings hold as often as wanted; 1 where there is none. */
export function surestFrom(stated: readonly Stated[], wanted: number): number {
  for (let percent = 0; percent < 100; percent++) {
    const surer = stated.filter(({ confidence }) => Math.round(100 * confidence) >= percent);
    if (surer.length > 0 && shareOf(surer) >= wanted) return percent / 100;
  }
  return 1;
}

const SIDE = 360;
const EDGE = 44;

/** The same as a picture: a dot a bin, as large as it has findings; on the line what is stated is what holds. */
export function reliabilityPlot(stated: readonly Stated[]): string {
  const place = (value: number) => EDGE + Math.max(0, (value - 0.5) / 0.5) * (SIDE - 2 * EDGE);
  const [low, high] = [place(0.5), place(1)];
  const ticks = [0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap((value) => {
    const [at, name] = [place(value).toFixed(0), value.toFixed(1)];
    const across = `<text x="${at}" y="${SIDE - EDGE + 16}" text-anchor="middle">${name}</text>`;
    return [across, `<text x="${EDGE - 8}" y="${SIDE - Number(at) + 4}" text-anchor="end">${name}</text>`];
  });
  const dots = binsOf(stated).map(({ mean, share, count, name }) => {
    const radius = (2 + Math.sqrt(count) / 4).toFixed(1);
    const [x, y] = [place(mean).toFixed(1), (SIDE - place(share)).toFixed(1)];
    return `<circle cx="${x}" cy="${y}" r="${radius}"><title>${name}: ${count} findings, ${share.toFixed(2)} hold</title></circle>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" font-family="sans-serif" font-size="11" role="img">`,
    '<title>Confidence stated, and share of findings that hold</title>',
    `<rect width="${SIDE}" height="${SIDE}" fill="#fff"/>`,
    `<path d="M${low} ${low}V${high}H${high}M${low} ${high}L${high} ${low}" fill="none" stroke="#777"/>`,
    `<g fill="#222">${ticks.join('')}`,
    `<text x="${SIDE / 2}" y="${SIDE - 8}" text-anchor="middle">confidence stated (mean of the bin)</text>`,
    `<text transform="translate(12 ${SIDE / 2}) rotate(-90)" text-anchor="middle">share that holds</text></g>`,
    `<g fill="#2b5fb4" fill-opacity="0.75">${dots.join('')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}
