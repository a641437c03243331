import { Anchor } from "@mantine/core";

/** An address as a link only where following it is harmless. */
export function SafeLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{url}</>;
  return (
    <Anchor href={url} target="_blank" rel="noopener noreferrer nofollow" size="xs">
      {url}
    </Anchor>
  );
}
