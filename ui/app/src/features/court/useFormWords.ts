import type { FieldError } from "react-hook-form";
import { useWords } from "@/lib/i18n/i18n";

/** The sentence for what the page itself found wrong with a field: an error's message is its key below `form`. */
export function useFormWords(): (error: FieldError | undefined) => string | undefined {
  const words = useWords();
  return (error) => (error?.message === undefined ? undefined : words(`form.${error.message}`, error.message));
}
