// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientfinder.h"

#include "app/delivery/whendone.h"
#include "app/engine/clientlookup.h"
#include "app/engine/samples.h"
#include "app/storage/historyreader.h"

namespace LeadBridge {

ClientFinder::ClientFinder(HistoryReader &reader, ClientLookup &lookup, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_lookup(lookup)
{
}

void ClientFinder::find(const ClientQuestion &question,
                        const std::function<void(const ClientAnswer &)> &done)
{
    if (question.told.id.isEmpty()) {
        ask(question, question.told, done);
        return;
    }
    whenDone(this, m_reader.clientsById({ question.told.id }),
             [this, question, done](const Result<QList<ClientEntry>> &found) {
                 if (!found) {
                     const Reason unread { ReasonCode::ClientLookupFailed, { question.told.id } };
                     done({ ClientAnswer::Kind::TryLater, question.told, unread });
                     return;
                 }
                 ask(question, filledUp(question.told, found->value(0).data), done);
             });
}

void ClientFinder::ask(const ClientQuestion &question, const ClientData &known,
                       const std::function<void(const ClientAnswer &)> &done)
{
    if (question.test) {
        done({ ClientAnswer::Kind::Known, filledUp(known, samplePerson()), {} });
        return;
    }
    if (question.isAnsweredBy(known) || known.id.isEmpty() || !m_lookup.isOn()) {
        done({ ClientAnswer::Kind::Known, known, {} });
        return;
    }
    m_lookup.find(known.id, [known, done](ClientAnswer answer) {
        answer.client = filledUp(known, answer.client);
        done(answer);
    });
}

} // namespace LeadBridge
