export default function RecordTriage() {
  return null;
}
