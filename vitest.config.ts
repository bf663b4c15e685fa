import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** What runs whole browsers or commands against the clock. */
const ALONE = ['tests/e2e/**/*.test.ts', 'tests/unit/cli/**/*.test.ts', 'tests/bench/**/*.test.ts'];

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // They need the machine for themselves: after all else, one file at a time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
