// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/clientsource.h"

#include <QObject>

namespace LeadBridge {

class ClientLookup;
class HistoryReader;

/// Finds out what a step needs to know of its client: from the directory, then, where that is
/// switched on, from Klientiks. A test lead is not worth a question to Klientiks: it takes what
/// is missing from the catalogue's sample person.
/// Lives on the delivery thread.
class ClientFinder final : public QObject, public ClientSource
{
    Q_OBJECT
public:
    /// Both must outlive it; @p lookup lives on the same thread.
    ClientFinder(HistoryReader &reader, ClientLookup &lookup, QObject *parent = nullptr);

    void find(const ClientQuestion &question,
              const std::function<void(const ClientAnswer &)> &done) override;

private:
    void ask(const ClientQuestion &question, const ClientData &known,
             const std::function<void(const ClientAnswer &)> &done);

    HistoryReader &m_reader;
    ClientLookup &m_lookup;
};

} // namespace LeadBridge
