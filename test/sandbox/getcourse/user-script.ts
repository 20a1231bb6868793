/** The client card's page scripts. */

/** The e-mail comes late, as on the platform. */
export function lateEmail(email: string): void {
  setTimeout(() => {
    const place = document.querySelector('div.user-email');
    if (place) place.textContent = email;
  }, 250);
}

export function saveUser(): void {
  document.querySelector('.page-header [data-action="save"]')?.addEventListener('click', () => {
    document.querySelector<HTMLFormElement>('#userForm')?.submit();
  });
}
