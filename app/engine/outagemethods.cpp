// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outagemethods.h"

#include "app/engine/controlmethods.h"
#include "app/engine/futures.h"
#include "app/interfaces/outagesapi.h"

#include <QFile>
#include <QJsonArray>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowObject(const CatchUpRow &row)
{
    QJsonObject fields;
    for (const auto &[name, value] : row.fields)
        fields.insert(name, value);
    QJsonObject object { { u"line"_s, row.line }, { u"fields"_s, fields } };
    if (row.known.isValid())
        object.insert(u"known"_s, row.known.value);
    if (!row.fault.isEmpty())
        object.insert(u"fault"_s, row.fault);
    return object;
}

QJsonObject previewObject(const CatchUpPreview &preview, int added)
{
    QJsonArray rows;
    for (const CatchUpRow &row : preview.rows)
        rows.append(rowObject(row));
    return { { u"rows"_s, rows },
             { u"missing"_s, preview.missing },
             { u"known"_s, preview.known },
             { u"faulty"_s, preview.faulty },
             { u"added"_s, added } };
}

Result<QByteArray> listIn(const QJsonObject &parameters)
{
    QFile file(parameters["path"_L1].toString());
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    return fail(file.exists() ? ErrorKind::Permission : ErrorKind::NotFound, file.errorString(),
                file.fileName());
}

/// Reads, compares and, where not only a look was wanted, adds what is missing.
ControlMethods::Reply catchUp(OutagesApi &outages, const QJsonObject &parameters)
{
    const FlowId flow { parameters["flow"_L1].toInteger() };
    const OutageId outage { parameters["outage"_L1].toInteger() };
    const bool only = parameters["dry_run"_L1].toBool();
    const auto text = parameters.contains("text"_L1)
        ? Result<QByteArray>(parameters["text"_L1].toString().toUtf8())
        : listIn(parameters);
    if (!text)
        return answered<QJsonValue>(tl::unexpected(text.error()));
    return outages.preview(flow, *text)
        .then(&outages,
              [&outages, flow, outage,
               only](const Result<CatchUpPreview> &found) -> ControlMethods::Reply {
                  if (!found)
                      return answered<QJsonValue>(tl::unexpected(found.error()));
                  if (only)
                      return answered<QJsonValue>(QJsonValue(previewObject(*found, 0)));
                  return outages.catchUp(flow, outage, found->rows)
                      .then([preview = *found](const Result<int> &added) -> Result<QJsonValue> {
                          return added.map(
                              [&](int n) { return QJsonValue(previewObject(preview, n)); });
                      });
              })
        .unwrap();
}

} // namespace

void addOutageMethods(ControlMethods &methods, OutagesApi &outages)
{
    methods.add(u"outages.catch_up"_s,
                [&outages](const QJsonObject &parameters) { return catchUp(outages, parameters); });
}

} // namespace LeadBridge
