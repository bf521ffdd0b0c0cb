import type { Page } from 'playwright-core';

/** Signs in on the admin's sign-in page, which must be open. */
export async function signInOnPage(
  page: Page,
  { email, password }: { email: string; password: string }
): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

/** Sets the admin's language from the next load on. */
export const speak = (page: Page, language: 'en' | 'vi') =>
  page.addInitScript(`localStorage.setItem('strapi-admin-language', '${language}')`);
