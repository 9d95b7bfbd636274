// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/noticetexts.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 60;
constexpr int longestValue = 200;

struct Notices
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

int gravity(SourceNotice::Kind kind)
{
    switch (kind) {
    case SourceNotice::Kind::Unreplaced:
        return 3;
    case SourceNotice::Kind::OldString:
        return 2;
    case SourceNotice::Kind::FieldStopped:
        return 1;
    case SourceNotice::Kind::FieldNew:
        break;
    }
    return 0;
}

} // namespace

QString noticeText(const SourceNotice &notice)
{
    const QString field = oneLine(notice.field, longestName);
    switch (notice.kind) {
    case SourceNotice::Kind::FieldStopped:
        return Notices::tr("Field %1 has not come with the last events").arg(field);
    case SourceNotice::Kind::FieldNew:
        return Notices::tr("New field: %1").arg(field);
    case SourceNotice::Kind::Unreplaced:
        return Notices::tr("Klientiks does not know the field %1 in this event: correct it")
            .arg("{{"_L1 + oneLine(notice.placeholder, longestName) + "}}"_L1);
    case SourceNotice::Kind::OldString:
        return Notices::tr("Klientiks still has the old string");
    }
    return {};
}

bool asksForString(const SourceNotice &notice)
{
    return notice.kind == SourceNotice::Kind::Unreplaced
        || notice.kind == SourceNotice::Kind::OldString;
}

bool isGrave(const SourceNotice &notice)
{
    return notice.kind != SourceNotice::Kind::FieldNew;
}

QList<SourceNotice> byGravity(QList<SourceNotice> notices)
{
    std::stable_sort(notices.begin(), notices.end(),
                     [](const SourceNotice &a, const SourceNotice &b) {
                         return gravity(a.kind) > gravity(b.kind);
                     });
    return notices;
}

QString noticeLines(const QList<SourceNotice> &notices)
{
    QStringList lines;
    for (const SourceNotice &notice : notices)
        lines.append(noticeText(notice));
    return lines.join(u'\n');
}

QString fieldToolTip(const KnownField &field, const QDateTime &nowUtc)
{
    const QString value = oneLine(field.lastValue, longestValue);
    if (!field.lastSeenUtc.isValid()) {
        const QString never = field.seen ? QString() : Notices::tr("It has not come yet");
        if (value.isEmpty())
            return never;
        return (field.seen ? Notices::tr("Last value: %1") : Notices::tr("For example: %1"))
                   .arg(value)
            + (never.isEmpty() ? never : u'\n' + never);
    }
    const QString came = Notices::tr("Last came: %1").arg(dayAndTime(field.lastSeenUtc, nowUtc));
    return value.isEmpty() ? came : Notices::tr("Last value: %1").arg(value) + u'\n' + came;
}

} // namespace LeadBridge::Ui
