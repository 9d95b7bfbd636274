// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/transformtexts.h"

#include "app/interfaces/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions below their context.
struct TransformTexts
{
    Q_DECLARE_TR_FUNCTIONS(TransformTexts)
};

QString plainText(TransformKind kind)
{
    switch (kind) {
    case TransformKind::Trim:
        return TransformTexts::tr("trim spaces");
    case TransformKind::Upper:
        return TransformTexts::tr("all in capitals");
    case TransformKind::Lower:
        return TransformTexts::tr("all in small letters");
    case TransformKind::Title:
        return TransformTexts::tr("each word with a capital");
    case TransformKind::Digits:
        return TransformTexts::tr("digits only");
    case TransformKind::Phone:
        return TransformTexts::tr("phone in the form");
    case TransformKind::FirstWord:
        return TransformTexts::tr("first word");
    case TransformKind::LastWord:
        return TransformTexts::tr("last word");
    case TransformKind::WithoutFirstWord:
        return TransformTexts::tr("all but the first word");
    case TransformKind::Date:
        return TransformTexts::tr("date in the form");
    case TransformKind::Number:
        return TransformTexts::tr("number in the form");
    case TransformKind::Lookup:
        return TransformTexts::tr("replace by a table");
    case TransformKind::Default:
        return TransformTexts::tr("if empty, take");
    }
    return {};
}

} // namespace

QString transformKindText(TransformKind kind)
{
    QString text = plainText(kind);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString transformArgumentText(TransformKind kind, const QString &argument)
{
    if (kind == TransformKind::Phone) {
        if (argument == "e164"_L1)
            return u"+79120000014"_s;
        if (argument == "digits"_L1)
            return u"79120000014"_s;
        if (argument == "national"_L1)
            return u"8 (912) 000-00-14"_s;
        if (argument == "international"_L1)
            return u"+7 912 000-00-14"_s;
    }
    if (kind == TransformKind::Number) {
        if (argument == "integer"_L1)
            return TransformTexts::tr("3500, whole");
        if (argument == "point"_L1)
            return u"3500.50"_s;
        if (argument == "comma"_L1)
            return u"3\u00A0500,50"_s;
    }
    return argument;
}

QString transformText(const Transform &transform)
{
    const QString text = plainText(transform.kind);
    switch (transform.kind) {
    case TransformKind::Phone:
    case TransformKind::Number:
    case TransformKind::Date:
        return text + u' ' + transformArgumentText(transform.kind, transform.argument);
    case TransformKind::Default:
        return text + u' ' + TransformTexts::tr("“%1”").arg(transform.argument);
    case TransformKind::Lookup:
        return TransformTexts::tr("replace by a table of %n line(s)", nullptr,
                                  static_cast<int>(transform.table.size()));
    default:
        return text;
    }
}

QString transformsText(const QList<Transform> &transforms)
{
    QStringList parts;
    for (const Transform &transform : transforms)
        parts.append(transformText(transform));
    return parts.join(u" → "_s);
}

QString transformErrorText(const Error &error)
{
    if (error.place == transformWord(TransformKind::Phone))
        return TransformTexts::tr("This is no phone number");
    if (error.place == transformWord(TransformKind::Date))
        return TransformTexts::tr("This is no date that can be read");
    if (error.place == transformWord(TransformKind::Number))
        return TransformTexts::tr("This is no number");
    return errorText(error);
}

} // namespace LeadBridge::Ui
