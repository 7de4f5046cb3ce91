package aspstore.model.indent;

/// What a job's contract covers: parts and labour, labour only, or nothing.
public enum Coverage {
    COMPREHENSIVE,
    LABOUR_ONLY,
    NONE
}
