// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/stringcheck.h"

#include <QTextEdit>

namespace LeadBridge::Ui {

/// A pasted parameter string with its faults at their places: each pair on a line of its own, or
/// as it is; a wave under the fault, its line tinted, its number at the right. A square number
/// means that data will be lost, a round one that it may go wrong.
class PastedView final : public QTextEdit
{
    Q_OBJECT
public:
    explicit PastedView(QWidget *parent = nullptr);

    void setCheck(const QString &pasted, const StringCheck &check);
    void setByParameters(bool byParameters);
    /// Marks fault @p index (from 0) as the one being looked at, and shows it; -1: none.
    void setCurrentFault(int index);
    [[nodiscard]] int currentFault() const { return m_current; }

signals:
    void faultChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void lay();
    void format();
    [[nodiscard]] int placeOf(qsizetype pasted) const;
    [[nodiscard]] QRectF blockRect(const QTextBlock &block) const;
    [[nodiscard]] int faultAt(const QPoint &pos) const;
    [[nodiscard]] QRectF markRect(int fault) const;
    void paintTints();
    void paintMargins();
    void markSelections();

    QString m_pasted;
    StringCheck m_check;
    QList<qsizetype> m_breaks; ///< places of the pasted text that begin a line
    bool m_byParameters = true;
    int m_current = -1;
};

/// The number of a fault: square or round, as heavy as it is.
void paintFaultMark(QPainter *painter, const QRectF &rect, int number, FaultWeight weight);

} // namespace LeadBridge::Ui
