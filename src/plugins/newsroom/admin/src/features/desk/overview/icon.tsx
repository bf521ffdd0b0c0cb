import { forwardRef } from 'react';
import type { SVGProps } from 'react';
import { useTheme } from 'styled-components';

/** A folded newspaper. `fill` may be a theme colour, as for Strapi's icons. */
export const NewsroomIcon = forwardRef<SVGSVGElement, SVGProps<SVGSVGElement>>(
  function NewsroomIcon({ fill = 'currentColor', ...props }, ref) {
    const colors: Partial<Record<string, string>> = { ...useTheme().colors };
    return (
      <svg
        ref={ref}
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 32 32"
        width={16}
        height={16}
        fill={colors[fill] ?? fill}
        {...props}
      >
        <path
          fillRule="evenodd"
          d="M5 5h17a2 2 0 0 1 2 2v17a1 1 0 0 0 2 0V11h2a1 1 0 0 1 1 1v12a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V7a2 2 0 0 1 2-2Zm2 4v3h13V9H7Zm0 5.5V21h5.5v-6.5H7Zm7.5 0v2.2H20v-2.2h-5.5Zm0 4.3V21H20v-2.2h-5.5ZM7 23v2.2h13V23H7Z"
        />
      </svg>
    );
  }
);
