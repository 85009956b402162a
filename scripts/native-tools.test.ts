import { expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { ensureNative } from './native-tools.ts';

const programs = { Xvfb: '', openbox: '', xdotool: '', import: '', xset: '' };
const packages = { xclip: { xclip: '' } };

it('reports what is missing, and installs nothing, on a developer’s machine', async () => {
  const { machine, asked } = fakeMachine({ programs: { ...programs }, packages });
  expect(await ensureNative(machine)).toEqual(['xclip']);
  expect(asked).toEqual([]);
});

it('installs what is missing in CI, fonts and translations with it', async () => {
  const { machine, asked } = fakeMachine({ env: { CI: 'true' }, programs: { ...programs }, packages });
  expect(await ensureNative(machine)).toEqual([]);
  expect(asked).toEqual(['xclip curl fonts-thai-tlwg fonts-noto-cjk chromium-l10n']);
});

it('counts neither curl nor fonts against the journey', async () => {
  const { machine } = fakeMachine({ programs: { ...programs, ...packages.xclip } });
  expect(await ensureNative(machine)).toEqual([]);
});
