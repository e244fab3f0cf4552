-- Statistics go through the loans of a period.
CREATE INDEX loan_by_check_out ON loan (checked_out_at) INCLUDE (item_id);
