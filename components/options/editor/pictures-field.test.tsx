// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { all, click, one, show, type } from '@/components/testing';
import { toBase64 } from '@/lib/model/base64';
import { MOST_BYTES, type Picture } from '@/lib/model/picture';
import { PicturesField } from './pictures-field';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytes = (first: readonly number[], length = 20) => Uint8Array.from({ length }, (_, at) => first[at] ?? 7);
const png = (name: string, length?: number) => new File([bytes(PNG, length)], name, { type: 'image/png' });

let shown: readonly Picture[] = [];

function Field({ start }: { start: readonly Picture[] }) {
  const [value, setValue] = useState(start);
  shown = value;
  return <PicturesField value={value} onValue={(next) => setValue(next ?? [])} />;
}

/** Resolves to whether the field took the paste, once what it made of it is as `check` says. */
async function paste(files: File[], check: () => void, types = ['Files']) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { files, types } });
  document.dispatchEvent(event);
  await vi.waitFor(async () => {
    await act(() => new Promise((done) => setTimeout(done)));
    check();
  });
  return event.defaultPrevented;
}

beforeEach(() => void vi.stubGlobal('createImageBitmap', async () => ({ width: 4000, height: 3000 })));
afterEach(() => vi.unstubAllGlobals());

const names = () => shown.map(({ name }) => name);
const said = () => one('edit-pictures-said').textContent;

it('takes pasted pictures as they are, each under a name of its own', async () => {
  await show(<Field start={[]} />);
  const both = () => expect(names()).toEqual(['plan.png', 'plan 2.png']);
  expect(await paste([png('plan.png'), png('plan.png')], both)).toBe(true);
  expect(shown[0]).toEqual({ name: 'plan.png', type: 'image/png', data: toBase64(bytes(PNG)) });
  expect(said()).toBe('');
});

it('goes by what the bytes are, not by what the file is called', async () => {
  await show(<Field start={[]} />);
  await paste([new File([bytes([0xff, 0xd8, 0xff])], 'photo.png', { type: 'image/png' })], () =>
    expect(shown).toMatchObject([{ name: 'photo.jpg', type: 'image/jpeg' }]),
  );
  await paste([new File(['<svg/>'], 'logo.png', { type: 'image/png' })], () =>
    expect(said()).toBe('logo.png: not a PNG, JPEG, WebP or GIF picture'),
  );
  expect(names()).toEqual(['photo.jpg']);
});

it('says what it cannot take: a damaged file, a long GIF, a fifth picture', async () => {
  await show(<Field start={[]} />);
  vi.stubGlobal('createImageBitmap', async () => Promise.reject(new Error('damaged')));
  await paste([png('cut.png')], () => expect(said()).toContain('cut.png: the file is damaged'));
  vi.stubGlobal('createImageBitmap', async () => ({ width: 9, height: 9 }));
  const gif = [...'GIF89a'].map((sign) => sign.charCodeAt(0));
  await paste([new File([bytes(gif, MOST_BYTES + 1)], 'dance.gif')], () =>
    expect(said()).toContain('dance.gif: a GIF may have 400 KB'),
  );
  await paste(
    ['a', 'b', 'c', 'd', 'e'].map((name) => png(`${name}.png`)),
    () => expect(said()).toContain('takes 4 pictures'),
  );
  expect(names()).toEqual(['a.png', 'b.png', 'c.png', 'd.png']);
});

it('makes one that is too large smaller, step by step, and says so', async () => {
  const drawn: number[][] = [];
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      width: number;
      constructor(width: number, height: number) {
        this.width = width;
        drawn.push([width, height]);
      }
      getContext = () => ({ drawImage() {}, fillRect() {} });
      convertToBlob = async ({ type }: { type: string }) => {
        const fits = this.width === 1600 && type === 'image/jpeg';
        return new Blob([bytes([0xff, 0xd8, 0xff], fits ? 300 : MOST_BYTES + 1)]);
      };
    },
  );
  await show(<Field start={[]} />);
  await paste([png('screen.png', MOST_BYTES + 1)], () =>
    expect(shown).toMatchObject([{ name: 'screen.jpg', type: 'image/jpeg' }]),
  );
  expect(drawn).toEqual([
    [2000, 1500],
    [2000, 1500],
    [1600, 1200],
    [1600, 1200],
  ]);
  expect(said()).toBe('screen.jpg: made smaller to fit');
});

it('leaves a pasted text a text, though a word processor sends a picture of it along', async () => {
  await show(<Field start={[]} />);
  const none = () => expect(shown).toEqual([]);
  expect(await paste([png('rendering.png')], none, ['text/plain', 'Files'])).toBe(false);
});

it('puts them in order, describes them and takes them out', async () => {
  const start = ['a.png', 'b.png'].map((name): Picture => ({ name, type: 'image/png', data: toBase64(bytes(PNG)) }));
  await show(<Field start={start} />);
  const [earlier] = [...(all('edit-picture')[1]?.querySelectorAll('button') ?? [])];
  if (earlier) await click(earlier);
  expect(names()).toEqual(['b.png', 'a.png']);
  await type(one('edit-picture-alt'), 'Instalments');
  expect(shown[0]).toMatchObject({ name: 'b.png', alt: 'Instalments' });
  await type(one('edit-picture-alt'), '');
  expect(shown[0]?.alt).toBeUndefined();
  await click(one('edit-picture-remove'));
  expect(names()).toEqual(['a.png']);
});
