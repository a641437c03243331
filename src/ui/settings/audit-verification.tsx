import { Alert, Button, Code, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ApiError, answerOf, api } from "../api/client.ts";

/** Goes through the whole log and says whether it is what was written. */
export function AuditVerification() {
  const verify = useMutation({ mutationFn: () => answerOf(api.GET("/v1/audit/verification")) });
  const verdict = verify.data;
  return (
    <>
      <Button size="xs" variant="light" loading={verify.isPending} onClick={() => verify.mutate()}>
        Verify the log
      </Button>
      {verify.error instanceof ApiError && <Alert color="red">{verify.error.message}</Alert>}
      {verdict?.flaw && (
        <Alert color="red" title="The log was tampered with" w="100%">
          Row {verdict.flaw.seq} {verdict.flaw.what}.
        </Alert>
      )}
      {verdict?.ok && (
        <Alert color="teal" title={`${verdict.rows} rows, as they were written`} w="100%" role="status">
          <Text size="xs" className="foreign">
            Head {verdict.head.seq} <Code>{verdict.head.hash}</Code>: kept elsewhere, it proves later that nothing
            before it was written anew.
          </Text>
        </Alert>
      )}
    </>
  );
}
