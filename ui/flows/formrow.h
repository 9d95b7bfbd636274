// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace LeadBridge::Ui {

class ErrorLine;

/// What the rows of a step's form have in common: label at the left, what is wrong under the
/// editor. A row lights up while the focus is inside.
class FormRow : public QWidget
{
    Q_OBJECT
public:
    explicit FormRow(QWidget *parent = nullptr);

    /// Puts the focus into the value.
    virtual void enter() = 0;
    void setError(const QString &sentence);
    [[nodiscard]] QString error() const;

signals:
    void entered();
    /// The operator left the row: time to check.
    void left();

protected:
    static constexpr int labelWidth = 148;
    static constexpr int kindWidth = 128;

    /// Columns: label, kind, value, menu.
    [[nodiscard]] QGridLayout *grid() const { return m_grid; }
    /// The line of the error comes under everything else.
    void addErrorLine(int row);
    /// A label cell: @p name is the wire name, or empty.
    [[nodiscard]] QWidget *makeLabelCell(const QString &label, bool required, const QString &name,
                                         const QString &help);
    /// Stands beside the name in the label cell while the row is lit: as words where they fit,
    /// else as its icon.
    void addNameLink(QPushButton *link);
    /// Frames @p editor as faulty or not.
    static void setErrorLook(QWidget *editor, bool wrong);
    /// The error is another one now.
    virtual void errorChanged() = 0;
    void paintEvent(QPaintEvent *event) override;

private:
    void followFocus(QWidget *now);
    void showNameLink();

    QGridLayout *m_grid;
    QHBoxLayout *m_nameLine = nullptr;
    QPushButton *m_nameLink = nullptr;
    QString m_nameLinkText;
    int m_nameWidth = 0;
    ErrorLine *m_error;
    bool m_lit = false;
};

} // namespace LeadBridge::Ui
