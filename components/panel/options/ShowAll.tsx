/** Below a list that shows only its first rows: unfolds all of it. Nothing where all are shown. */
export function ShowAll({ shown, of, onShow }: { shown: number; of: number; onShow: () => void }) {
  if (shown >= of) return null;
  return (
    <button type="button" class="link" onClick={onShow}>
      Show all {of}
    </button>
  );
}
