// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/settings/upkeepsamples.h"

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

CheckLine line(const QString &subject, CheckGrade grade, const QString &finding,
               const QStringList &args = {}, const QString &name = {}, const Reason &reason = {})
{
    return { subject, name, grade, finding, args, reason };
}

} // namespace

void fillUpkeep(FakeEngine &engine)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int day = 0; day < 4; ++day) {
        engine.upkeep.backupsNow.append({ u"/data/backups/leadbridge-%1.db"_s.arg(day),
                                          now.addDays(-day).addSecs(-3600),
                                          (412 - 3 * day) * 1024LL * 1024, 12'840 - 96 * day });
    }
    engine.upkeep.backupsNow.append({ u"/data/leadbridge.replaced-1.db"_s, now.addDays(-9),
                                      388LL * 1024 * 1024, 12'001, u"replaced"_s });
    const auto good = CheckGrade::Good;
    const auto person = CheckGrade::Person;
    engine.upkeep.linesNow = {
        line(u"folder"_s, good, u"private"_s),
        line(u"database"_s, good, u"sound"_s, { u"432013312"_s, u"12840"_s }),
        line(u"disk"_s, person, u"low"_s, { u"398458880"_s, u"255012339712"_s }),
        line(u"backups"_s, good, u"fresh"_s, { now.toString(Qt::ISODate) }),
        line(u"keys"_s, CheckGrade::Note, u"file"_s, { u"2"_s }),
        line(u"key"_s, person, u"missing"_s, {}, u"telegram-token"_s),
        line(u"port"_s, good, u"listening"_s, { u"8787"_s, u"127.0.0.1"_s }),
        line(u"alerts"_s, CheckGrade::Note, u"none_set"_s),
        line(u"address"_s, good, u"reached"_s, { u"leads.example.org"_s }),
        line(u"destination"_s, good, u"reached"_s, {}, u"Новые клиенты: Заявка в CPA.House"_s),
        line(u"destination"_s, person, u"trouble"_s, {}, u"Новые клиенты: Telegram"_s,
             { ReasonCode::HostNotFound, { u"api.telegram.org"_s } }),
    };
}

} // namespace LeadBridge
