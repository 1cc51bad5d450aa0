int cvideodecoder_pending(void);
