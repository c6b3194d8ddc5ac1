import { Logo } from "../Icon.tsx";

/** What Lemargin does, in a sentence and a picture. */
export function Hero() {
  return (
    <>
      <Brand />
      <div class="hero">
        <div>
          <h1>What people say about an article, beside the sentence they say it about</h1>
          <p class="lead">
            Lemmy is a network of independent communities that discuss the news. Lemargin finds their comments and sets
            them in the margin. Two questions, and it works.
          </p>
        </div>
        <Picture />
      </div>
    </>
  );
}

/** Whose page this is. */
export function Brand() {
  return (
    <div class="brand">
      <Logo />
      <b>Lemargin</b>
    </div>
  );
}

/** Lines of a text, one of them marked, and the note it belongs to. */
function Picture() {
  return (
    <svg viewBox="-4 0 334 176" width="330" height="176" aria-hidden="true">
      <path
        class="paper"
        d="M0 8h168v5H0zM0 24h180v5H0zM0 40h132v5H0zM0 101h170v5H0zM0 132h176v5H0zM0 148h164v5H0zM0 164h92v5H0z"
      />
      <path class="mark" d="M-4 64h188v15H-4zM-4 80h150v15H-4z" />
      <path class="quoted" d="M0 69h180v5H0zM0 85h142v5H0z" />
      <path class="stroke" d="M192 66v28" stroke-width="3" />
      <path class="stroke" d="M193 71.5h19M212.5 68v70" />
      <path class="why" d="M224 69h62v5h-62z" />
      <path class="note" d="M224 85h100v4H224zM224 97h92v4h-92zM224 109h104v4H224zM224 121h58v4h-58z" />
      <path class="paper" d="M224 133h40v4h-40z" />
    </svg>
  );
}
