// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

#include <QAbstractListModel>
#include <QListView>

namespace LeadBridge::Ui {

/// What an input looks like on the wire: one line each, wrapped to at most a few.
class PreviewModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void setLines(const QList<PreviewLine> &lines);
    [[nodiscard]] const PreviewLine &line(int row) const { return m_lines.at(row); }
    [[nodiscard]] const QList<PreviewLine> &lines() const { return m_lines; }
    [[nodiscard]] int rowOf(const QString &name) const;
    void setLinked(const QString &name);

private:
    QString m_linked;
    QList<PreviewLine> m_lines;
};

/// The lines of the request as they would go out; the line of the input being edited is lit, a
/// missing one stands in the tint of a fault.
class PreviewList final : public QListView
{
    Q_OBJECT
public:
    explicit PreviewList(QWidget *parent = nullptr);

    void setLines(const QList<PreviewLine> &lines);
    [[nodiscard]] const QList<PreviewLine> &lines() const { return m_model->lines(); }
    /// Lights the line of @p input; empty: none.
    void setLinked(const QString &input);
    /// All lines as name=value, keys masked.
    [[nodiscard]] QString asText() const;

signals:
    void lineChosen(const QString &input);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    PreviewModel *m_model;
};

} // namespace LeadBridge::Ui
