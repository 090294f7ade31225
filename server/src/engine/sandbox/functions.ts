/**
 * Functions that SQL which a person wrote may call: those that compute with what they are given, and nothing else.
 * What reads files, settings, variables, the clock of the system beyond now(), other queries or the catalogue is not
 * here; nor what makes gigabytes of one small value.
 */
const listed = {
  operators: `+ - * / % // ** ^ & | << >> ~ ! || @ && == <> -> ->> @> <@ <-> <=> ~~ !~~ ~~* !~~* ~~~ ^@ !__postfix
    like_escape not_like_escape ilike_escape not_ilike_escape add subtract multiply divide mod`,
  numbers: `abs acos acosh asin asinh atan atan2 atanh bit_count cbrt ceil ceiling cos cosh cot degrees even exp factorial
    fdiv floor fmod gamma gcd greatest greatest_common_divisor isfinite isinf isnan lcm least least_common_multiple lgamma
    ln log log10 log2 nextafter pi pow power radians random round round_even roundbankers sign signbit sin sinh sqrt tan
    tanh trunc xor hash equi_width_bins width_bucket get_bit set_bit bit_position bit_length to_base`,
  texts: `array_to_string ascii chr char_length character_length concat concat_ws contains damerau_levenshtein ends_with
    editdist3 hamming mismatches instr jaccard jaro_similarity jaro_winkler_similarity lcase left left_grapheme len length
    length_grapheme levenshtein lower ltrim md5 nfc_normalize octet_length ord position prefix suffix regexp_escape
    regexp_extract regexp_extract_all regexp_full_match regexp_matches regexp_replace regexp_split_to_array replace reverse
    right right_grapheme rtrim sha1 sha256 split split_part starts_with str_split str_split_regex string_split
    string_split_regex string_to_array strip_accents strlen strpos substr substring substring_grapheme translate trim ucase
    unicode upper bin hex to_hex from_hex unhex to_binary from_binary unbin base64 to_base64 from_base64 encode decode
    url_encode url_decode parse_filename parse_dirname parse_dirpath parse_path format_bytes formatReadableSize
    formatReadableDecimalSize`,
  bounded: 'repeat lpad rpad',
  times: `age century current_date current_localtime current_localtimestamp date_add date_diff date_part date_sub date_trunc
    datediff datepart datesub datetrunc day dayname dayofmonth dayofweek dayofyear days_in_month decade epoch epoch_ms
    epoch_ns epoch_us era get_current_time get_current_timestamp hour isodow isoyear julian last_day make_date make_time
    make_timestamp make_timestamp_ms make_timestamp_ns make_timestamptz microsecond millennium millisecond minute month
    monthname nanosecond now normalized_interval quarter second strftime strptime try_strptime time_bucket timezone
    timezone_hour timezone_minute to_centuries to_days to_decades to_hours to_microseconds to_millennia to_milliseconds
    to_minutes to_months to_quarters to_seconds to_timestamp to_weeks to_years today transaction_timestamp week weekday
    weekofyear year yearweek ago`,
  choices: 'coalesce nullif ifnull if constant_or_null typeof error_on_null can_cast_implicitly',
  nested: `aggregate apply array_aggr array_aggregate array_apply array_append array_cat array_concat array_contains
    array_cosine_distance array_cosine_similarity array_distance array_distinct array_dot_product array_extract array_filter
    array_grade_up array_has array_has_all array_has_any array_indexof array_inner_product array_intersect array_length
    array_pop_back array_pop_front array_position array_prepend array_push_back array_push_front array_reduce array_reverse
    array_reverse_sort array_select array_slice array_sort array_transform array_unique array_value array_where array_zip
    cardinality element_at filter flatten grade_up list_aggr list_aggregate list_any_value list_append list_apply list_avg
    list_cat list_concat list_contains list_count list_distance list_distinct list_element list_extract list_filter
    list_first list_grade_up list_has list_has_all list_has_any list_histogram list_indexof list_intersect list_last
    list_max list_median list_min list_mode list_pack list_position list_prepend list_product list_reduce list_reverse
    list_reverse_sort list_select list_slice list_sort list_stddev_pop list_stddev_samp list_string_agg list_sum
    list_transform list_unique list_value list_var_pop list_var_samp list_where list_zip map map_concat map_contains
    map_entries map_extract map_extract_value map_from_entries map_keys map_values reduce row struct_concat struct_contains
    struct_extract struct_extract_at struct_insert struct_keys struct_pack struct_update struct_values union_extract
    union_tag union_value unnest unpivot_list`,
  json: `array_to_json from_json from_json_strict json json_array json_array_length json_contains json_exists json_extract
    json_extract_path json_extract_path_text json_extract_string json_group_array json_group_object json_group_structure
    json_keys json_merge_patch json_object json_pretty json_quote json_structure json_transform json_transform_strict
    json_type json_valid json_value row_to_json to_json`,
  aggregates: `any_value approx_count_distinct approx_quantile approx_top_k arbitrary arg_max arg_max_null
    arg_max_nulls_last arg_min arg_min_null arg_min_nulls_last argmax argmin array_agg avg bit_and bit_or bit_xor
    bitstring_agg bool_and bool_or corr count count_if count_star countif covar_pop covar_samp entropy favg first fsum
    geomean geometric_mean group_concat histogram histogram_exact is_histogram_other_bin kahan_sum kurtosis kurtosis_pop
    last list listagg mad max max_by mean median min min_by mode product quantile quantile_cont quantile_disc regr_avgx
    regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy reservoir_quantile sem skewness stddev
    stddev_pop stddev_samp string_agg sum sum_no_overflow sumkahan var_pop var_samp variance wavg weighted_avg grouping
    grouping_id`,
  windows:
    'cume_dist dense_rank fill first_value lag last_value lead nth_value ntile percent_rank rank rank_dense row_number',
} as const;

const namesOf = (group: keyof typeof listed): readonly string[] => listed[group].toLowerCase().split(/\s+/);

export const allowedFunctions: ReadonlySet<string> = new Set(
  (Object.keys(listed) as (keyof typeof listed)[]).flatMap((group) => namesOf(group)),
);

/** Their second argument is how long the result is: it must stand there as a number. */
export const boundedFunctions: ReadonlySet<string> = new Set(namesOf('bounded'));
export const longestText = 10_000;

/** In FROM. They give rows as they are wanted, not a list at once. */
export const allowedTableFunctions: ReadonlySet<string> = new Set(['unnest', 'range', 'generate_series', 'json_each']);
