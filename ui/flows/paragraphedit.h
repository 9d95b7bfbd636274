// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QSyntaxHighlighter;

namespace LeadBridge::Ui {

/// An editor of several lines that grows with its text from 3 to 10 lines. The Tab key leaves
/// it, as it leaves every field. Names between braces stand out where the text is a template.
class ParagraphEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ParagraphEdit(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// 3 unless told.
    void setFewestLines(int lines);
    /// Whether {{names}} mean something here.
    void setTemplate(bool isTemplate);
    [[nodiscard]] bool isTemplate() const { return m_template; }

signals:
    /// By the operator's hand.
    void edited(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void grow();

    QSyntaxHighlighter *m_names;
    QString m_text;
    int m_fewestLines = 3;
    bool m_setting = false;
    bool m_template = false;
};

} // namespace LeadBridge::Ui
