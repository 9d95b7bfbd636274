// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QAbstractListModel>
#include <QSet>

namespace LeadBridge::Ui {

/// One row of the list: the flow's numbers and what keeps it from being switched on.
struct FlowListRow
{
    FlowSummary flow;
    QString trouble; ///< a sentence; empty where it can be switched on
    bool busy = false; ///< a switch is under way
    QString notice; ///< the gravest of the source's notices; empty: none
    bool grave = false; ///< the notice says that values are missing

    /// The wizard was left before its end, which the trouble says.
    [[nodiscard]] bool isDraft() const { return flow.setupStep > 0 && !flow.running; }

    bool operator==(const FlowListRow &) const = default;
};

/// The flows in the order the engine gives them. Only rows that moved are announced; a new or
/// a missing flow is inserted or removed, so that place and selection stay.
class FlowListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { FlowIdRole = Qt::UserRole, SearchRole };

    explicit FlowListModel(FlowsApi &flows, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const FlowListRow &row(int index) const { return m_rows.at(index); }
    [[nodiscard]] const FlowListRow *row(FlowId id) const;
    void setBusy(FlowId id, bool busy);

public slots:
    void refresh();

private:
    [[nodiscard]] QList<FlowListRow> read() const;

    FlowsApi &m_flows;
    QList<FlowListRow> m_rows;
    QSet<FlowId> m_busy;
};

} // namespace LeadBridge::Ui
