"""The same funnel, exactly, by another engine: peer.py duckdb|chdb|polars LOG. The first event of a stage at or after that of
the stage before; who reached each stage, by agency, channel and segment of the event; the median times between."""
import json
import sys

engine, log = sys.argv[1], sys.argv[2]
STAGES = ["notice-received", "application-started", "identity-verified", "documents-sent", "interview-held",
          "decision-made", "benefit-paid", "renewal-done"]

if engine == "duckdb":
    import duckdb

    database = duckdb.connect()
    database.execute("SET threads = 2")
    names = ", ".join(f"'{stage}'" for stage in STAGES)
    database.execute(f"""CREATE TEMP TABLE events AS SELECT case_id, list_position([{names}], activity) AS stage,
        epoch(timestamp) AS moment, agency, channel, segment FROM read_csv('{log}', header = true, columns = {{
        'case_id': 'VARCHAR', 'activity': 'VARCHAR', 'timestamp': 'TIMESTAMP', 'agency': 'VARCHAR',
        'channel': 'VARCHAR', 'segment': 'VARCHAR'}})""")
    database.execute("""CREATE TEMP TABLE e1 AS SELECT case_id, min(moment) AS moment, arg_min((agency, channel, segment), moment)
        AS key FROM events WHERE stage = 1 GROUP BY case_id""")
    for number in range(2, 9):
        database.execute(f"""CREATE TEMP TABLE e{number} AS SELECT events.case_id, min(events.moment) AS moment,
            arg_min((agency, channel, segment), events.moment) AS key, any_value(entered.moment) AS since
            FROM events JOIN e{number - 1} AS entered USING (case_id)
            WHERE stage = {number} AND events.moment >= entered.moment GROUP BY events.case_id""")
    stages, times = [], []
    for number in range(1, 9):
        database.execute(f"SELECT key, count(*) FROM e{number} GROUP BY key").fetchall()
        stages.append({"reached": database.execute(f"SELECT count(*) FROM e{number}").fetchone()[0]})
        if number > 1:
            times.append({"p50": database.execute(f"SELECT median(moment - since) FROM e{number}").fetchone()[0]})
elif engine == "polars":
    import polars

    events = polars.scan_csv(log, schema={name: polars.String for name in (
        "case_id", "activity", "timestamp", "agency", "channel", "segment")}).select(
        "case_id", polars.col("activity").replace_strict(STAGES, list(range(8)), default=None, return_dtype=polars.Int8).alias("stage"),
        polars.col("timestamp").str.to_datetime("%Y-%m-%dT%H:%M:%SZ").dt.epoch("s").alias("moment"),
        "agency", "channel", "segment").collect(engine="streaming")
    key, stages, times, entered = ["agency", "channel", "segment"], [], [], None
    for number in range(8):
        found = events.lazy().filter(polars.col("stage") == number)
        if entered is not None:
            found = found.join(entered.lazy().select("case_id", polars.col("moment").alias("since")), on="case_id")
            found = found.filter(polars.col("moment") >= polars.col("since"))
        first = [polars.col(name).sort_by("moment", maintain_order=True).first() for name in key]
        since = [] if entered is None else [polars.col("since").first()]
        entered = found.group_by("case_id").agg(polars.col("moment").min(), *first, *since).collect(engine="streaming")
        entered.group_by(key).len()
        stages.append({"reached": entered.height})
        if number > 0:
            times.append({"p50": (entered["moment"] - entered["since"]).median()})
else:
    import chdb

    names = ", ".join(f"'{stage}'" for stage in STAGES)
    fold = f"""WITH walked AS (SELECT arrayFold((state, event) -> if(event.2 = length(state) + 1,
          arrayPushBack(state, event), state), arraySort(groupArray((toUnixTimestamp(timestamp),
          indexOf([{names}], activity), agency, channel, segment))),
          CAST([], 'Array(Tuple(UInt32, UInt64, String, String, String))')) AS way
        FROM file('{log}', 'CSVWithNames', 'case_id String, activity String, timestamp DateTime(\\'UTC\\'), agency String,
          channel String, segment String') GROUP BY case_id)
      SELECT step.2 AS stage, grouping(step.3) AS is_total, step.3, step.4, step.5, count() AS reached,
        quantileExactInclusive(step.6) AS median
      FROM (SELECT arrayJoin(arrayMap((event, at) -> (event.1, event.2, event.3, event.4, event.5,
        if(at > 1, toInt64(event.1) - toInt64(way[at - 1].1), 0)), way, arrayEnumerate(way))) AS step FROM walked)
      GROUP BY GROUPING SETS ((step.2), (step.2, step.3, step.4, step.5))
      SETTINGS max_threads = 2, date_time_input_format = 'best_effort'"""
    rows = json.loads(chdb.query(fold, "JSONCompact").bytes())["data"]
    best = {}
    for row in rows:  # the total of a stage is the row without a group: the largest
        if row[2] == "" and row[3] == "" and row[4] == "":
            best[int(row[0])] = (int(row[5]), float(row[6]))
    stages = [{"reached": best[number][0]} for number in range(1, 9)]
    times = [{"p50": best[number][1]} for number in range(2, 9)]
print(json.dumps({"stages": stages, "times": times}))
