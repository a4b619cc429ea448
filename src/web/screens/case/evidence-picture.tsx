import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fetchEvidence } from '../../api.ts';
import { Loading } from '../../parts/loading.tsx';
import { Problem } from '../../problem.ts';
import { useCase } from './context.ts';
import { WORDS } from './words.ts';

/** The safe copy of a picture, as a picture: its pixels were written by us, and it holds nothing else. */
export function EvidencePicture({ evidence, name }: { evidence: string; name: string }) {
  const { view } = useCase();
  const sha256 = view.evidence.find((file) => file.evidence === evidence)?.sha256;
  const [address, setAddress] = useState<string | null>(null);
  const file = useQuery({
    queryKey: ['picture', evidence, sha256],
    queryFn: () => fetchEvidence({ case: view.case, evidence }),
  });
  const bytes = file.data?.bytes;
  useEffect(() => {
    if (bytes === undefined) return undefined;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (file.error instanceof Problem) return <p className="refusal small">{file.error.message}</p>;
  if (address === null) return <Loading />;
  return <img className="evidence-picture" src={address} alt={WORDS.evidence.picture(name)} />;
}
