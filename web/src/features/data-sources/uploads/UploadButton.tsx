import { useRef } from 'react';
import Button from '@mui/material/Button';
import { Upload } from 'lucide-react';
import { acceptedFiles } from './dropped-files';
import { uploadFiles } from './uploads';

interface UploadButtonProps {
  readonly label?: string;
  readonly onFiles?: (files: readonly File[]) => void;
  readonly variant?: 'contained' | 'outlined';
  readonly multiple?: boolean;
  readonly disabled?: boolean;
}

/** Chooses files and sends them. */
export function UploadButton({
  label = 'Upload files',
  onFiles = uploadFiles,
  variant = 'contained',
  multiple = true,
  disabled = false,
}: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={acceptedFiles}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        variant={variant}
        color={variant === 'contained' ? 'primary' : 'inherit'}
        startIcon={<Upload size={15} />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
