// The page's own switch between languages, used from outside: buttons, or a list where there are many.

/** Has the page in `document` speak `tag`; gives the tags it can speak if that is none of them. */
export function speak(tag, page = document) {
  const choices = [...page.querySelectorAll('.languages [lang]')];
  const choice = choices.find(({ lang }) => lang === tag);
  if (!choice) return choices.map(({ lang }) => lang);
  const list = choice.closest('select');
  if (list) {
    list.value = tag;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  } else choice.click();
  return undefined;
}
