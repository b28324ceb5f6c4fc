//! Tables as Parquet: one row group, typed columns, metadata as keys and values.

use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use sanjeh_messages::{Problem, message};

use crate::meta::Meta;
use crate::table::{Cell, Column, Kind, Row, Table};

/// A table as Parquet, compressed with Snappy, the same bytes whenever it is written. What is never
/// empty is required; every other column may lack a value. The metadata have
/// the round, its notice and licence, and each column's meaning in English.
///
/// # Errors
/// If the file cannot be made, which means that it is too large.
pub fn parquet(table: &Table<'_>, meta: &Meta) -> Result<Vec<u8>, Box<Problem>> {
    write(table, meta)
        .map_err(|e| Box::new(Problem::error(message!("data-parquet", why = e.to_string()))))
}

fn write(table: &Table<'_>, meta: &Meta) -> Result<Vec<u8>, ParquetError> {
    let rows: Vec<Row<'_>> = table.rows().collect();
    let properties = WriterProperties::builder()
        .set_created_by("sanjeh".to_owned())
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(metadata(table, meta)))
        .build();
    let fields = (table.columns.iter()).map(field).collect::<Result<Vec<_>, _>>()?;
    let schema = Type::group_type_builder(&table.name).with_fields(fields.clone()).build()?;
    let mut file = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    for (at, field) in fields.iter().enumerate() {
        let Some(mut column) = group.next_column()? else { break };
        let cells = rows.iter().map(|row| &row[at]);
        let levels: Vec<i16> = cells.clone().map(|cell| i16::from(!cell.is_empty())).collect();
        let levels = field.is_optional().then_some(levels.as_slice());
        write_column(column.untyped(), cells, levels)?;
        column.close()?;
    }
    group.close()?;
    file.into_inner()
}

fn field(column: &Column) -> Result<Arc<Type>, ParquetError> {
    let (physical, logical) = match column.kind {
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Integer => (Physical::INT64, None),
        Kind::Number => (Physical::DOUBLE, None),
        Kind::Boolean => (Physical::BOOLEAN, None),
    };
    let repetition = if column.required { Repetition::REQUIRED } else { Repetition::OPTIONAL };
    Type::primitive_type_builder(&column.id, physical)
        .with_logical_type(logical)
        .with_repetition(repetition)
        .build()
        .map(Arc::new)
}

/// The values that are there; a level for each row says whether it has one.
fn write_column<'c>(
    writer: &mut ColumnWriter<'_>,
    cells: impl Iterator<Item = &'c Cell<'c>>,
    levels: Option<&[i16]>,
) -> Result<(), ParquetError> {
    match writer {
        ColumnWriter::ByteArrayColumnWriter(writer) => {
            let texts = cells.filter_map(|cell| match cell {
                Cell::Text(text) => Some(ByteArray::from(text.as_ref())),
                _ => None,
            });
            writer.write_batch(&texts.collect::<Vec<_>>(), levels, None)?;
        }
        ColumnWriter::Int64ColumnWriter(writer) => {
            let numbers = cells.filter_map(|cell| match cell {
                Cell::Integer(n) => Some(*n),
                _ => None,
            });
            writer.write_batch(&numbers.collect::<Vec<_>>(), levels, None)?;
        }
        ColumnWriter::DoubleColumnWriter(writer) => {
            let numbers = cells.filter_map(|cell| match cell {
                Cell::Number(x) => Some(*x),
                _ => None,
            });
            writer.write_batch(&numbers.collect::<Vec<_>>(), levels, None)?;
        }
        ColumnWriter::BoolColumnWriter(writer) => {
            let all = cells.filter_map(|cell| match cell {
                Cell::Bool(yes) => Some(*yes),
                _ => None,
            });
            writer.write_batch(&all.collect::<Vec<_>>(), levels, None)?;
        }
        _ => return Err(ParquetError::General("a type that no column has".to_owned())),
    }
    Ok(())
}

fn metadata(table: &Table<'_>, meta: &Meta) -> Vec<KeyValue> {
    let pair = |key: &str, value: &str| KeyValue::new(key.to_owned(), value.to_owned());
    let mut all = vec![
        pair("title", table.title(meta.first_language())),
        pair("description", table.description(meta.first_language())),
        pair("meta", &meta.to_json().to_string()),
    ];
    if let Some(licence) = &meta.licence {
        all.push(pair("licence", &licence.id));
        all.push(pair("licence_address", &licence.address()));
    }
    all.extend(meta.languages.iter().filter_map(|lang| {
        meta.notice(*lang).map(|notice| pair(&format!("notice_{}", lang.code()), notice))
    }));
    let columns = table.columns.iter();
    all.extend(
        columns.map(|c| pair(&format!("column.{}", c.id), c.description(meta.first_language()))),
    );
    all
}
