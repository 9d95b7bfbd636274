// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/addressstanding.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace LeadBridge::Ui {

namespace {

struct AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(AddressWords)
};

QString checkedText(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    constexpr int justNow = 10; // seconds
    const bool fresh = whenUtc.secsTo(nowUtc) < justNow;
    if (fresh || ago(whenUtc, nowUtc) == dayAndTime(whenUtc, nowUtc))
        return AddressWords::tr("The address was checked from the internet: %1")
            .arg(ago(whenUtc, nowUtc));
    return AddressWords::tr("The address was checked from the internet %1 ago")
        .arg(age(whenUtc, nowUtc));
}

} // namespace

bool reachesHere(const AddressCheck &check)
{
    return check.kind == AddressCheck::Kind::Reached
        || check.kind == AddressCheck::Kind::ReachedLocally;
}

QString addressCheckText(const AddressCheck &check, const QDateTime &nowUtc)
{
    const QString host = oneLine(check.host, 80);
    switch (check.kind) {
    case AddressCheck::Kind::Reached:
        return checkedText(check.checkedUtc, nowUtc);
    case AddressCheck::Kind::ReachedLocally:
        return AddressWords::tr("The address leads here. Whether the internet reaches it was not "
                                "checked");
    case AddressCheck::Kind::NoAddress:
        return AddressWords::tr("There is no public address to check");
    case AddressCheck::Kind::NameNotFound:
        return AddressWords::tr("The name %1 was not found").arg(host);
    case AddressCheck::Kind::Refused:
        return AddressWords::tr("Nothing answers at %1").arg(host);
    case AddressCheck::Kind::TimedOut:
        return AddressWords::tr("%1 did not answer in time").arg(host);
    case AddressCheck::Kind::TlsFailed:
        return AddressWords::tr("The certificate of %1 does not fit").arg(host);
    case AddressCheck::Kind::AnotherProgram:
        return AddressWords::tr("Another program answers at %1").arg(host);
    case AddressCheck::Kind::NotListening:
        return AddressWords::tr("Nothing is received now: the address does not answer");
    case AddressCheck::Kind::Failed:
        return AddressWords::tr("The address cannot be reached");
    }
    return {};
}

AddressStanding addressStanding(const StatusApi &status, bool stored, const QDateTime &nowUtc)
{
    using Standing = AddressCard::Standing;
    const ReceivingStatus receiving = status.receiving();
    if (!stored)
        return { Standing::NotSaved, {} };
    if (receiving.kind == ReceivingStatus::Kind::PortTaken
        || receiving.kind == ReceivingStatus::Kind::Failed)
        return { Standing::NotReceiving, {} };
    if (receiving.publicBase.isEmpty())
        return { Standing::LocalOnly, {} };
    const std::optional<AddressCheck> check = status.lastAddressCheck();
    if (!check || check->kind == AddressCheck::Kind::NoAddress)
        return { Standing::Ready, {} };
    if (!reachesHere(*check))
        return { Standing::Unreachable, addressCheckText(*check, nowUtc) };
    const bool local = check->kind == AddressCheck::Kind::ReachedLocally;
    return { local ? Standing::Ready : Standing::Verified, addressCheckText(*check, nowUtc) };
}

} // namespace LeadBridge::Ui
