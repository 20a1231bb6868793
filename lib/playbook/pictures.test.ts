import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOf } from '@/lib/model/picture';
import { anyPlaybook } from './any-playbook.fixture';
import { pictureIn, picturesIn, withoutPictures } from './pictures';

it('what is listed has no bytes, and every picture of it is to be had by its name', () => {
  fc.assert(
    fc.property(anyPlaybook(), (book) => {
      const listed = picturesIn([book]);
      expect(JSON.stringify([withoutPictures(book), listed])).not.toContain('"data":');
      const found = listed.flatMap(({ playbookId, scriptId, pictures }) =>
        pictures.map(({ name, bytes }) => {
          const picture = pictureIn([book], { playbookId, scriptId, name });
          expect(sizeOf(picture?.data ?? '')).toBe(bytes);
          return picture;
        }),
      );
      expect(found).toEqual(book.scripts.flatMap(({ pictures = [] }) => pictures));
    }),
  );
});

it('all else of a playbook stays, and a name that is not there is nothing', () => {
  fc.assert(
    fc.property(anyPlaybook(), (book) => {
      const scripts = book.scripts.map(({ pictures: _, ...script }) => script);
      expect(withoutPictures(book)).toEqual({ ...book, scripts });
      expect(pictureIn([book], { playbookId: book.id, scriptId: 'a', name: 'never' })).toBeNull();
      expect(pictureIn([], { playbookId: book.id, scriptId: 'a', name: 'never' })).toBeNull();
    }),
  );
});
