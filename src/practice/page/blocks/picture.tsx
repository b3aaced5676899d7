import { useState } from 'react';
import { isJson, type Json, textOf } from '../../slack/types.ts';

interface PictureProps {
  readonly image: Json;
  readonly title?: string;
  readonly small?: boolean;
}

/** A picture; where it cannot be fetched, what it would show. */
export function Picture({ image, title, small = false }: PictureProps) {
  const [failed, setFailed] = useState(false);
  const file = isJson(image.slack_file) ? image.slack_file : {};
  const url = textOf(image.image_url) || textOf(file.url);
  const alt = textOf(image.alt_text);
  if (failed || !url)
    return (
      <p className="not-drawn">
        A picture that this page does not fetch{url && `, from ${url}`}. It would show: {alt}
      </p>
    );
  return (
    <figure className={small ? 'picture small' : 'picture'}>
      {title && <figcaption>{title}</figcaption>}
      <img src={url} alt={alt} onError={() => setFailed(true)} />
    </figure>
  );
}
