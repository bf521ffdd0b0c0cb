import { doesStrapiKeep, personOf } from './rules';

test('the texts of Strapi 5.54 do not count as autosave; those of an autosave do', () => {
  const today = {
    'app.session.ended.unsaved': '',
    'content-manager.history.restore.confirm.title': '',
    'Auth.form.button.password-recovery': '',
    'newsroom.kept-texts.title': '',
  };
  expect(doesStrapiKeep(today)).toBe(false);
  expect(doesStrapiKeep({ ...today, 'content-manager.edit.autosave.restored': '' })).toBe(true);
  expect(doesStrapiKeep({ ...today, 'content-manager.recovery.title': '' })).toBe(true);
});

test('a user is shown by name, else by username or email', () => {
  expect(personOf({ firstname: 'Lan', lastname: 'Đỗ', email: 'lan@example.com' })).toBe('Lan Đỗ');
  expect(personOf({ firstname: 'Lan', lastname: null })).toBe('Lan');
  expect(personOf({ email: 'lan@example.com' })).toBe('lan@example.com');
  expect(personOf(null)).toBe('');
});
